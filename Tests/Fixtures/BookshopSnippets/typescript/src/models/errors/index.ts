/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

export * from "./problem.js";
