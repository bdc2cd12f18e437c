// Tickets before the camera, where the browser can read them. Elsewhere the phone's own camera opens the page of a ticket.

export function scanner(place, found) {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices) return;
  const video = place.querySelector('video');
  const button = place.querySelector('[data-scan]');
  let stream;
  let last = '';
  place.hidden = false;

  async function look(detector) {
    while (stream) {
      const codes = await detector.detect(video).catch(() => []);
      for (const {rawValue} of codes) {
        if (rawValue !== last) found(last = rawValue);
      }
      await new Promise(next => setTimeout(next, 250));
    }
  }

  button.addEventListener('click', async () => {
    if (stream) {
      stream.getTracks().forEach(track => track.stop());
      stream = undefined;
      video.hidden = true;
      return;
    }
    try {
      stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
    } catch {
      return; // Refused, or there is none.
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    look(new window.BarcodeDetector({formats: ['qr_code']}));
  });
}
