package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleTest {

    private final Map<String, String> files = new HashMap<>();

    @Test
    void keepsWhatNobodyImportsAsItIs() {
        files.put("/js/a.js", "// Alone.\nexport const one = 1;\n");
        assertThat(script("/js/a.js")).isEqualTo("// Alone.\nexport const one = 1;\n");
    }

    @Test
    void enclosesWhatIsImportedSoThatNamesStayApart() {
        files.put("/js/a.js", "import {one, two as other} from './b.js';\nconst mine = one + other();\n");
        files.put("/js/b.js", "const mine = 1;\nexport const one = mine;\nexport async function two() {}\n");
        assertThat(script("/js/a.js")).isEqualTo("""
                const _js_b_js = (() => {
                const mine = 1;
                const one = mine;
                async function two() {}

                return {one, two};
                })();
                const {one, two: other} = _js_b_js;
                const mine = one + other();
                """);
    }

    @Test
    void takesWhatTwoImportOnceAndBeforeBoth() {
        files.put("/js/a.js", "import * as b from './b.js';\nimport './c.js';\n");
        files.put("/js/b.js", "import './c.js';\nexport const b = 'b';\n");
        files.put("/js/c.js", "const c = 'c';\n");
        String bundle = script("/js/a.js");
        assertThat(bundle.split("const c = 'c';", -1)).hasSize(2);
        assertThat(bundle.indexOf("const c")).isLessThan(bundle.indexOf("const b"));
        assertThat(bundle).contains("const b = _js_b_js;").doesNotContain("import");
    }

    @Test
    void leavesWhatIsFetchedWhenItIsNeeded() {
        files.put("/js/a.js", "const later = () => import('./map.js');\n");
        assertThat(script("/js/a.js")).isEqualTo("const later = () => import('./map.js');\n");
    }

    @Test
    void findsFilesOfOthersByTheirRelativeAddress() {
        files.put("/js/a.js", "import '../leaflet/dist/leaflet.js';\n");
        files.put("/leaflet/dist/leaflet.js", "window.L = '$1';\n//# sourceMappingURL=leaflet.js.map");
        assertThat(script("/js/a.js")).contains("window.L = '$1';").contains("leaflet.js.map\nreturn {};");
    }

    @Test
    void putsSheetsIntoTheirLayersAndKeepsTheirPicturesReachable() {
        files.put("/css/a.css", "@import url(\"../other/b.css\") layer(components);\n.a { color: red }\n");
        files.put("/other/b.css", ".b { background: url(images/b.png) }");
        assertThat(Bundle.sheet("/css/a.css", files::get)).isEqualTo("""
                @layer components {
                .b { background: url(%s) }
                }
                .a { color: red }
                """.formatted(Assets.url("/other/images/b.png")));
    }

    private String script(String path) {
        return Bundle.script(path, files::get);
    }
}
