package org.parvis.files;

import org.parvis.shared.Refusal;

/** The store of files does not answer: said politely to the person, whose words are kept without the file. */
public class StorageAway extends Refusal {
    public StorageAway() {
        super("files.refused.away");
    }

    @Override
    public int status() {
        return 503;
    }
}
