package org.parvis.casework;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Cases that must stay because somebody whose they are is held; told by the module that keeps people. */
public interface HeldElsewhere {

    /** Those of these cases that are held, without what is held as a case. */
    Set<UUID> among(Collection<UUID> cases);
}
