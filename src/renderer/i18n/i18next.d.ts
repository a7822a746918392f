import type chain from '../chain/strings.en.json';
import type conflicts from '../conflicts/strings.en.json';
import type facts from '../facts/strings.en.json';
import type library from '../library/strings.en.json';
import type note from '../note/strings.en.json';
import type paper from '../paper/strings.en.json';
import type reader from '../reader/strings.en.json';
import type ripple from '../ripple/strings.en.json';
import type search from '../search/strings.en.json';
import type settings from '../settings/strings.en.json';
import type ui from '../ui/strings.en.json';
import type workbench from '../workbench/strings.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'workbench';
    keySeparator: false;
    returnNull: false;
    resources: {
      chain: typeof chain;
      conflicts: typeof conflicts;
      facts: typeof facts;
      library: typeof library;
      note: typeof note;
      paper: typeof paper;
      reader: typeof reader;
      ripple: typeof ripple;
      search: typeof search;
      settings: typeof settings;
      ui: typeof ui;
      workbench: typeof workbench;
    };
  }
}
