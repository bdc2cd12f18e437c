package org.parvis.database;

import java.util.List;
import java.util.UUID;

/** Which territories there are; filled by the module that owns them. */
public interface TerritoryIds {

    List<UUID> listIds();
}
