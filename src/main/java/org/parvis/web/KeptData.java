package org.parvis.web;

/** How long a module keeps something about people, where territories choose: the privacy page knows no module. */
public interface KeptData {

    /** The line of the privacy page that it fills: "contact". */
    String kind();

    String howLong(View view);
}
