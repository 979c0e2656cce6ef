/** Sentences that are the same in a language as in English on purpose, by their codes, each with the reason. */
export const ALIKE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    'sidebar.choice.organization': 'German took the word over',
    'sidebar.setup.chatApi': 'a name in Google’s console',
  },
  es: {
    'sidebar.choice.no': 'Spanish has the same word',
    'sidebar.compare.app': 'Google says app in Spanish, too',
    'sidebar.setup.extras': 'Spanish has the same word',
  },
  ja: {
    'sidebar.setup.chatApi': 'a name in Google’s console',
  },
  fr: {
    'sample.header.description': 'one word in both',
    'sidebar.choice.organization': 'as British English writes it',
    'sidebar.field.description': 'one word in both',
    'sidebar.field.type': 'one word in both',
    'sidebar.skipped.instructions': 'one word in both',
  },
};
