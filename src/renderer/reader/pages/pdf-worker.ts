// In this order: the worker of pdf.js listens as soon as it is loaded, and messages that come before are lost.
import './missing-features';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
