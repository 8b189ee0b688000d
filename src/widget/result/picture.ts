import { drawn } from '../view/icon';

/** Pictures of the cards, as outlines like those of the chat; apart from them, as they are loaded later. */
const PATHS = {
  alert: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.1',
  clock: 'M12 3a9 9 0 1 0 .01 0zM12 7.5V12l3 2',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  home: 'M3.5 11.5L12 4l8.5 7.5M6 9.8V20h12V9.8M10 20v-5.5h4V20',
  phone: 'M5 3.5h4L10.5 8 8 10a12 12 0 0 0 6 6l2-2.5 4.5 1.5v4c0 1-1 2-2 1.7A17 17 0 0 1 3.3 5.5c0-1 .7-2 1.7-2z',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  page: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  save: 'M12 3v12M7 10l5 5 5-5M4 20h16',
  copy: 'M8 8h12v13H8zM16 8V3H4v13h4',
  share: 'M12 15V3M7 8l5-5 5 5M8 11H5v10h14V11h-3',
} as const;

export type PictureName = keyof typeof PATHS;

export const picture = (name: PictureName): SVGSVGElement => drawn(name, PATHS[name]);
