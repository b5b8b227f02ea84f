/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

export * from "./author.js";
export * from "./book.js";
export * from "./bookadded.js";
export * from "./bookchange.js";
export * from "./bookevent.js";
export * from "./bookpage.js";
export * from "./bookremoved.js";
export * from "./createbookrequest.js";
export * from "./person.js";
export * from "./shelf.js";
export * from "./sort.js";
