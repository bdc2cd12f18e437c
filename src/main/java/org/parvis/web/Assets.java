package org.parvis.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of the application's own files. One version for all of them, taken from their content, stands in the path,
 * so that modules import each other by relative address and everything can be kept by browsers for a year.
 */
final class Assets {

    static final String VERSION = version();

    private Assets() {}

    static String url(String path) {
        return "/assets/" + VERSION + path;
    }

    private static String version() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            CRC32C checksum = new CRC32C();
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    checksum.update(content.readAllBytes());
                }
            }
            return Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
