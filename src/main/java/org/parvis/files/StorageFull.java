package org.parvis.files;

import org.parvis.shared.Refusal;

/** No room for another file: said politely to the person, whose words are kept without the file. */
public class StorageFull extends Refusal {
    public StorageFull() {
        super("files.refused.full");
    }
}
