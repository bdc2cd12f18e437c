package org.parvis.participation.team;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.web.HomeTile;
import org.parvis.web.View;

/** Where work of a role waits on a process; found as Spring beans, told by whoever keeps that work. */
public interface TeamWork {

    ProcessRole role();

    /** What waits now, in words, and where it is done. */
    List<HomeTile.Link> links(Process process, View view);
}
