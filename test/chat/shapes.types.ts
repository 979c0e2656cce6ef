/** Proves to the compiler that the shapes of Chat which the script uses fit the official ones. */
import type { chat_v1 } from '@googleapis/chat';
import type {
  ChatMembership,
  ChatMessage,
  ChatSpace,
  ChatUser,
  ListMembershipsResponse,
  ListSpacesResponse,
  SetUpSpaceRequest,
} from '../../src/chat/shapes';

/** The official types allow null for every field, which Chat's JSON never holds. */
type WithoutNull<T> = T extends (infer Item)[]
  ? WithoutNull<Item>[]
  : T extends object
    ? { [Key in keyof T]: WithoutNull<Exclude<T[Key], null>> }
    : T;

/**
 * Names of fields that the official shape doesn't have, at any depth. Being assignable isn't enough:
 * where all fields are optional, a misspelt one would be.
 */
type Unknown<Ours, Official> = Ours extends (infer OurItem)[]
  ? Official extends (infer OfficialItem)[]
    ? Unknown<OurItem, OfficialItem>
    : never
  : Ours extends object
    ? Official extends object
      ?
          | Exclude<keyof Ours, keyof Official>
          | {
              [Key in keyof Ours & keyof Official]-?: Unknown<
                NonNullable<Ours[Key]>,
                NonNullable<Official[Key]>
              >;
            }[keyof Ours & keyof Official]
      : never
    : never;

/** `true` when every field exists officially, and what is sent or read has the official type. */
type Fits<Ours, Official, Way extends 'sent' | 'read' | 'both'> = [
  Unknown<Ours, WithoutNull<Official>>,
] extends [never]
  ? Way extends 'sent'
    ? Ours extends Official
      ? true
      : 'cannot be sent'
    : Way extends 'read'
      ? WithoutNull<Official> extends Ours
        ? true
        : 'cannot be read'
      : Ours extends Official
        ? WithoutNull<Official> extends Ours
          ? true
          : 'cannot be read'
        : 'cannot be sent'
  : Unknown<Ours, WithoutNull<Official>>;

/** Doesn't compile unless all of these fit. */
export const shapesFit: [
  Fits<ChatUser, chat_v1.Schema$User, 'both'>,
  Fits<ChatMembership, chat_v1.Schema$Membership, 'both'>,
  Fits<ChatSpace, chat_v1.Schema$Space, 'both'>,
  Fits<ChatMessage, chat_v1.Schema$Message, 'both'>,
  Fits<SetUpSpaceRequest, chat_v1.Schema$SetUpSpaceRequest, 'sent'>,
  Fits<ListMembershipsResponse, chat_v1.Schema$ListMembershipsResponse, 'read'>,
  Fits<ListSpacesResponse, chat_v1.Schema$ListSpacesResponse, 'read'>,
] = [true, true, true, true, true, true, true];

// The proof itself is proved: these must not fit.
export const shapesDiffer: [
  Fits<{ displayname?: string }, chat_v1.Schema$Space, 'sent'>,
  Fits<{ spaceDetails?: { rules?: string } }, chat_v1.Schema$Space, 'sent'>,
  Fits<{ memberships?: { mail?: string }[] }, chat_v1.Schema$SetUpSpaceRequest, 'sent'>,
  Fits<{ displayName?: number }, chat_v1.Schema$Space, 'sent'>,
  Fits<{ displayName?: number }, chat_v1.Schema$Space, 'read'>,
] = ['displayname', 'rules', 'mail', 'cannot be sent', 'cannot be read'];
