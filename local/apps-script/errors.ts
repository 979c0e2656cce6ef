/** The exceptions of the platform, as values until they are thrown in the realm of the script that runs. */

/** What a service throws. `details` only for advanced services: `{message, errors, code}`. */
export class PlatformError extends Error {
  constructor(
    message: string,
    readonly exceptionName = 'Exception',
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** Thrown by every service call of an execution that has been ended; never seen outside the fakes. */
export class ExecutionEnded extends Error {
  constructor() {
    super('Exceeded maximum execution time');
  }
}

/** English texts of the platform's own exceptions, as people reported them. */
export const PLATFORM_TEXTS = {
  outsideGrid: 'The coordinates of the range are outside the dimensions of the sheet.',
  typedColumns: 'This operation is not allowed on cells in typed columns.',
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  valueTooLarge: 'Argument too large: value',
  keyTooLarge: 'Argument too large: key',
  storeFull:
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  tooManyAtOnce: 'There are too many scripts running simultaneously for this Google user account.',
  tooMuchTime: 'Service using too much computer time for one day.',
  tooManyFetches: 'Service invoked too many times for one day: urlfetch.',
  tooFast:
    'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
  tooManyMails: 'Service invoked too many times for one day: email.',
  addOnTriggers:
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  scriptTriggers:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  authorizationRequired: 'Authorization is required to perform that action.',
} as const;

/** `Exception: The parameters (String,number) don't match the method signature for X.` */
export function wrongParameters(method: string, given: readonly unknown[]): PlatformError {
  const types = given.map((one) =>
    one === null ? 'null' : Array.isArray(one) ? `${typeof one[0]}[]` : typeof one,
  );
  return new PlatformError(
    `The parameters (${types.join(',')}) don't match the method signature for ${method}.`,
  );
}
