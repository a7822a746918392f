/** What other features may use of annotations. */
export { findAnnotationText, handOverAnnotations, listAnnotations } from './annotation-queries';
export { annotationAt, annotationOfPassage } from './create-annotation';
export { annotationOrFail, withLocator } from './find-annotation';
export { moveAnnotations } from './move-annotations';
