/** More new spaces a minute than Chat's 60, as Google grants them: Chat allows them, and the script is told of it. */

/** What Chat and the script know of a raised limit; nothing where it is left out. */
export function quotaOf(quota: number | undefined): {
  ofChat: { spaceWritesPerMinute?: number };
  ofScript: { scriptProperties?: Record<string, string> };
} {
  if (quota === undefined) return { ofChat: {}, ofScript: {} };
  return {
    ofChat: { spaceWritesPerMinute: quota },
    ofScript: { scriptProperties: { limits: JSON.stringify({ spaceWrites: quota }) } },
  };
}
