/** The icons' lines on a grid of 16; they take the colour of the text around them. */
const paths = {
  lock: 'M4 7.5h8V13H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.01',
  info: 'M13.7 8A5.7 5.7 0 1 1 2.3 8a5.7 5.7 0 0 1 11.4 0zM8 7.3v3.5M8 5.2v.01',
  saved: 'M4.5 12h7a2.3 2.3 0 0 0 .3-4.6A4 4 0 0 0 4.2 6.7 2.7 2.7 0 0 0 4.5 12zM6.2 9l1.4 1.3 2.4-2.5',
  clock: 'M13.7 8A5.7 5.7 0 1 1 2.3 8a5.7 5.7 0 0 1 11.4 0zM8 5v3.2l2.2 1.3',
  offline: 'M4.5 12h7a2.3 2.3 0 0 0 .6-4.5A4 4 0 0 0 5.2 5.6M4.5 12a2.7 2.7 0 0 1-.6-5.3M2.5 2.5l11 11',
  back: 'm10 4-4 4 4 4',
  forward: 'm6 4 4 4-4 4',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3.5 8.5 3 3 6-7',
  plus: 'M8 3v10M3 8h10',
  search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l3.5 3.5',
  download: 'M8 3v7.5M5 7.7l3 2.8 3-2.8M3 11v2h10v-2',
  upload: 'M8 10.5V3M5 5.8 8 3l3 2.8M3 11v2h10v-2',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3M6 8.5h4M6 11h4',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6 3.5v9',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9',
  link: 'M6.7 9.3a2.6 2.6 0 0 0 3.8 0l2-2a2.7 2.7 0 0 0-3.8-3.8l-.7.7M9.3 6.7a2.6 2.6 0 0 0-3.8 0l-2 2a2.7 2.7 0 0 0 3.8 3.8l.7-.7',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  pen: 'm3 13 .7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  drift: 'M2.5 10.5 6 7l2.5 2.5 5-5M10 4.5h3.5V8',
  clip: 'm12.5 7.5-4.7 4.7a2.6 2.6 0 0 1-3.7-3.7l5-5a1.7 1.7 0 0 1 2.5 2.4l-4.9 5',
  send: 'M13.5 2.5 2.5 7l4 2 2 4zM6.5 9l3-2.5',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon; the words beside it, or the button's label, say what it means. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ display: 'inline-block', verticalAlign: '-3px', flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
