package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads what a request carries, and no more of it than is good for anything: whoever sends more gets 413. */
public final class BoundedBody {

    private BoundedBody() {}

    /**
     * @param most bytes
     * @throws HttpProblem 413 where there are more
     */
    public static byte[] read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw new HttpProblem(413);
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new HttpProblem(413);
        }
        return bytes;
    }
}
