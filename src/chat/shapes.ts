/** The few shapes of the Chat API that are used here; a type test proves that they fit the official ones. */

export interface ChatUser {
  name?: string;
  type?: string;
}

export interface ChatMembership {
  name?: string;
  /** `JOINED`, `INVITED` or `NOT_A_MEMBER`. */
  state?: string;
  /** `ROLE_MEMBER`, `ROLE_ASSISTANT_MANAGER` or `ROLE_MANAGER`. */
  role?: string;
  createTime?: string;
  member?: ChatUser;
  groupMember?: { name?: string };
}

export interface ChatSpace {
  name?: string;
  spaceType?: string;
  displayName?: string;
  singleUserBotDm?: boolean;
  externalUserAllowed?: boolean;
  spaceHistoryState?: string;
  spaceDetails?: { description?: string; guidelines?: string };
  accessSettings?: { audience?: string };
  predefinedPermissionSettings?: string;
  permissionSettings?: { postMessages?: { membersAllowed?: boolean } };
  spaceUri?: string;
  createTime?: string;
  /** When the last message was posted in it. */
  lastActiveTime?: string;
  membershipCount?: { joinedDirectHumanUserCount?: number; joinedGroupCount?: number };
}

export interface SetUpSpaceRequest {
  space: ChatSpace;
  memberships?: ChatMembership[];
  requestId: string;
}

export interface ListMembershipsResponse {
  memberships?: ChatMembership[];
  nextPageToken?: string;
}

export interface ListSpacesResponse {
  spaces?: ChatSpace[];
  nextPageToken?: string;
}

/** Somebody as the organisation's directory has them. */
export interface DirectoryPerson {
  resourceName?: string;
  names?: { displayName?: string; metadata?: { primary?: boolean } }[];
  emailAddresses?: { value?: string; metadata?: { primary?: boolean } }[];
}

export interface SearchDirectoryPeopleResponse {
  people?: DirectoryPerson[];
  nextPageToken?: string;
}

export interface BatchGetPeopleResponse {
  responses?: { person?: DirectoryPerson }[];
}

/** A section of the caller's own Chat. */
export interface ChatSection {
  name?: string;
  displayName?: string;
  type?: string;
}

export interface ListSectionsResponse {
  sections?: ChatSection[];
  nextPageToken?: string;
}

export interface ChatMessage {
  name?: string;
  text?: string;
  createTime?: string;
}
