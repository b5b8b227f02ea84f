/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

/**
 * Contains the list of servers available to the SDK
 */
export const ServerList = [
  /**
   * Production
   */
  "https://api.bookshop.example/v2",
  /**
   * Trial
   */
  "https://dev.bookshop.example/v2",
] as const;
