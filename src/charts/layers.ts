/** Room at the left of a layers chart for the labels of its scale, and at the right for names. */
export const LAYERS_LEFT = 40;
export const LAYERS_RIGHT = 100;
