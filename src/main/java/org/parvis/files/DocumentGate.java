package org.parvis.files;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Who may read a document: asks the module that owns it; where nobody answers, nobody may. */
@Component
public class DocumentGate {

    private final Map<String, DocumentAccess> byKind;

    DocumentGate(List<DocumentAccess> owners) {
        this.byKind = owners.stream().collect(Collectors.toMap(DocumentAccess::ownerKind, Function.identity()));
    }

    public boolean lets(Visitor visitor, Document document) {
        DocumentAccess access = byKind.get(document.owner().kind());
        return access != null && access.mayRead(visitor, document.owner().id());
    }
}
