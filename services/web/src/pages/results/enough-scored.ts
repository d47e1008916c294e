/** Under this share of the weights, a score says too little for a bar or a point. */
export const ENOUGH_SCORED = 0.5;
