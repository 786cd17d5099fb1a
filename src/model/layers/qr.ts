import { expressionSchema, layerSchema } from './placement.js';

/** A QR code with its quiet zone of four modules; always dark on light, square. */
export const qrFields = {
  value: expressionSchema.describe('Expression that gives the URL; without one the layer is gone'),
};

export const qrSchema = layerSchema('qr', qrFields);
