import { createTheme, type MantineColorsTuple, type MantineThemeOverride } from '@mantine/core';
import overlay from './overlay.module.css';

const ours: MantineColorsTuple = Array.from({ length: 10 }, () => 'var(--glaze)') as unknown as MantineColorsTuple;

/**
 * Mantine in our clothes. Colours come from tokens.css through custom properties, so one object serves both themes; what
 * Mantine would compute from a colour, `variantColorResolver` says outright.
 */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'glaze',
  colors: { glaze: ours },
  fontFamily: 'var(--font)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver: ({ variant }) =>
    variant === 'filled'
      ? {
          background: 'var(--glaze)',
          hover: 'var(--glaze-hover)',
          color: 'var(--on-glaze)',
          border: '1px solid transparent',
        }
      : { background: 'transparent', hover: 'var(--sunken)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  components: {
    // react-remove-scroll writes a <style>; styles.css locks the page instead.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 'md',
        overlayProps: { className: overlay.scrim },
        transitionProps: { duration: 120, transition: 'fade' },
        classNames: {
          content: overlay.dialog,
          header: overlay.head,
          title: overlay.title,
          body: overlay.body,
          close: overlay.close,
        },
      },
    },
    Drawer: {
      defaultProps: {
        lockScroll: false,
        overlayProps: { className: overlay.scrim },
        transitionProps: { duration: 200 },
        classNames: {
          content: overlay.sheet,
          header: overlay.head,
          title: overlay.title,
          body: overlay.body,
          close: overlay.close,
        },
      },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: { duration: 120, transition: 'fade' },
        classNames: { dropdown: overlay.popover, item: overlay.item, label: overlay.label, divider: overlay.divider },
      },
    },
    Popover: {
      defaultProps: {
        // The button that opens says so itself; Mantine would say it of whatever the popover hangs from.
        withRoles: false,
        shadow: 'md',
        transitionProps: { duration: 120, transition: 'fade' },
        classNames: { dropdown: overlay.popover },
      },
    },
    Combobox: {
      defaultProps: { classNames: { dropdown: overlay.popover, option: overlay.item, empty: overlay.empty } },
    },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        events: { hover: true, focus: true, touch: false },
        transitionProps: { duration: 120, transition: 'fade' },
        classNames: { tooltip: overlay.tooltip },
      },
    },
  },
});
