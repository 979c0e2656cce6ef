/** The list of spaces that the person is in, page by page. */
import type { ChatCall } from '../chat/answer';
import type { ChatSpace, ListSpacesResponse } from '../chat/shapes';
import { callPaced, type Paced } from './paced';

/** What was read of the list; `isWhole`: nothing is left of it. */
export interface MySpaces {
  spaces: ChatSpace[];
  isWhole: boolean;
}

/**
 * Reads the list until its end, until `mostPages` of it are read, or until Chat answers a page otherwise. `page` asks for
 * one, by its token, '' for the first.
 */
export function mySpaces(
  paced: Paced,
  page: (token: string) => ChatCall,
  mostPages = Number.POSITIVE_INFINITY,
): MySpaces {
  const spaces: ChatSpace[] = [];
  let token = '';
  for (let read = 0; read < mostPages; read++) {
    const [answer] = callPaced(paced, [page(token)]);
    if (!answer?.ok) break;
    const { spaces: some = [], nextPageToken = '' } = answer.value as ListSpacesResponse;
    spaces.push(...some);
    token = nextPageToken;
    if (token === '') return { spaces, isWhole: true };
  }
  return { spaces, isWhole: false };
}
