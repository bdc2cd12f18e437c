package org.parvis.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.parvis.report.category.Categories;
import org.parvis.report.category.CategoryTree;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the street without network: the sheet that browsers keep, and the worker that brings it out. */
@Controller
@AllowAnyone
class OfflineController {

    private static final String WORKER = read();

    private final Categories categories;

    OfflineController(Categories categories) {
        this.categories = categories;
    }

    /** Everything on one sheet, as the network may be gone at any moment. */
    @GetMapping("/signaler/hors-ligne")
    Page sheet() {
        CategoryTree tree = categories.treeForEverybody();
        return Page.of("report/offline", new WizardPages.OfflinePage(tree, List.copyOf(tree.choosable())))
                .cacheable();
    }

    /** At the root of the site, as browsers want it; another version of the application is another worker. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker(View view) {
        String assets = view.asset("");
        String version = assets.substring(assets.lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(WORKER.replace("./ASSETS", assets).replace("VERSION", version));
    }

    private static String read() {
        try (InputStream file = OfflineController.class.getResourceAsStream("/static/js/sw.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
