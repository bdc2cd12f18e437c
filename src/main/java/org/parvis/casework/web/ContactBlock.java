package org.parvis.casework.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Requester;

/**
 * Who asked: a button until somebody asks to see it, which goes on record.
 *
 * @param path where to ask
 * @param requester null until asked
 * @param filePath where more is kept of them; null where nothing is
 * @param forgottenAt when it was erased, as the case had ended long before; null where it was not
 */
public record ContactBlock(
        String path, @Nullable Requester requester, @Nullable Instant forgottenAt, @Nullable String filePath) {

    static ContactBlock toAsk(String path) {
        return new ContactBlock(path, null, null, null);
    }
}
