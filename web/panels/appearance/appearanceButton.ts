/** The button that opens the panel, and gets the focus back when it closes. */
export const APPEARANCE_BUTTON_ID = 'appearance-button';
