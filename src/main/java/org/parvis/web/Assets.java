package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The application's own files and their addresses. One version for all of them, taken from their content, stands in the
 * path, so that modules import each other by relative address and everything can be kept by browsers for a year. Scripts
 * and style sheets leave with what they import ({@link Bundle}).
 */
final class Assets {

    static final String VERSION = version();

    /** Our own first, then what others make. */
    static final List<String> FOLDERS = List.of("static", "META-INF/resources/webjars");

    private Assets() {}

    static String url(String path) {
        return "/assets/" + VERSION + path;
    }

    /** The style sheet of the public site, which goes out with the territory's colours. */
    static String siteSheet() {
        return Bundle.sheet("/css/site.css", Assets::read);
    }

    private static boolean isOurs(String path) {
        return FOLDERS.stream().anyMatch(folder -> Assets.class.getResource("/" + folder + path) != null);
    }

    private static String read(String path) {
        for (String folder : FOLDERS) {
            try (InputStream file = Assets.class.getResourceAsStream("/" + folder + path)) {
                if (file != null) {
                    return new String(file.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("No file " + path);
    }

    /** Makes bundles of our scripts and style sheets as they are first asked for; other files stay as they are. */
    static final class Bundling implements ResourceTransformer {

        /** Goes out at the root of the site, where its words for our addresses are filled in. */
        private static final String WORKER = "/js/sw.js";

        @Override
        public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
                throws IOException {
            Resource found = chain.transform(request, file);
            String path = "/" + request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE);
            if (!isOurs(path)) {
                return found; // Written in another way, such as with two slashes.
            }
            if (path.equals(WORKER)) {
                return found;
            }
            if (path.startsWith("/js/")) {
                return bundled(found, Bundle.script(path, Assets::read));
            }
            return path.startsWith("/css/") ? bundled(found, Bundle.sheet(path, Assets::read)) : found;
        }

        private static Resource bundled(Resource file, String text) throws IOException {
            return new TransformedResource(file, text.getBytes(StandardCharsets.UTF_8));
        }
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
