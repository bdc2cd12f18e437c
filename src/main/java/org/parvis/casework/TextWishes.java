package org.parvis.casework;

import java.util.UUID;

/** Who wants to be told by text message though they can be mailed; filled by the module that knows people. */
public interface TextWishes {

    boolean wantsTexts(UUID caseId);
}
