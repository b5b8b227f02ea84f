/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

export * from "./deletebook.js";
export * from "./getbook.js";
export * from "./listbooks.js";
export * from "./setcover.js";
export * from "./updatebook.js";
