/*
 * Written for the tests of apiref, in the layout of a generated SDK.
 */

export function resolveGlobalSecurity(
  security: { bearerAuth?: string | undefined } | null | undefined,
): SecurityState | null {
  return resolveSecurity(
    [
      {
        fieldName: "Authorization",
        type: "http:bearer",
        value: security?.bearerAuth ?? env().BOOKSHOP_BEARER_AUTH,
      },
    ],
  );
}
