package org.parvis.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the compiled templates. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public Templates() {
        engine.setTrimControlStructures(true);
    }

    /** Renders a page of the site. */
    Utf8ByteOutput page(String template, View view, @Nullable Object model) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("view", view);
        if (model != null) {
            parameters.put("page", model);
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }

    /** Renders something that is not a page of the site (a mail, a PDF's source) from named parameters. */
    public String text(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
