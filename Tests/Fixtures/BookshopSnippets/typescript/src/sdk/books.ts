/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

import { booksList } from "../funcs/booksList.js";
import { booksCreate } from "../funcs/booksCreate.js";
import { booksGet } from "../funcs/booksGet.js";
import { booksUpdate } from "../funcs/booksUpdate.js";
import { booksDelete } from "../funcs/booksDelete.js";
import { booksSetCover } from "../funcs/booksSetCover.js";
import { booksWatch } from "../funcs/booksWatch.js";
import { booksCount } from "../funcs/booksCount.js";
import { booksShelves } from "../funcs/booksShelves.js";
import { ClientSDK, RequestOptions } from "../lib/sdks.js";
import * as components from "../models/components/index.js";
import * as operations from "../models/operations/index.js";
import { unwrapAsync } from "../types/fp.js";

export class Books extends ClientSDK {
  /**
   * List books
   */
  async list(
    request: operations.ListBooksRequest,
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksList(
      this,
      request,
      options,
    ));
  }

  /**
   * Add a book
   */
  async create(
    request: components.CreateBookRequest,
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksCreate(
      this,
      request,
      options,
    ));
  }

  /**
   * Get a book
   */
  async get(
    request: operations.GetBookRequest,
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksGet(
      this,
      request,
      options,
    ));
  }

  /**
   * Change a book
   */
  async update(
    request: operations.UpdateBookRequest,
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksUpdate(
      this,
      request,
      options,
    ));
  }

  /**
   * Remove a book
   */
  async delete(
    bookId: number,
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksDelete(
      this,
      bookId,
      options,
    ));
  }

  /**
   * Set the cover
   */
  async setCover(
    request: operations.SetCoverRequest,
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksSetCover(
      this,
      request,
      options,
    ));
  }

  /**
   * Watch the shelves
   */
  async watch(
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksWatch(
      this,
      options,
    ));
  }

  /**
   * Count the books
   */
  async count(
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksCount(
      this,
      options,
    ));
  }

  /**
   * List the shelves
   */
  async shelves(
    options?: RequestOptions,
  ) {
    return unwrapAsync(booksShelves(
      this,
      options,
    ));
  }
}
