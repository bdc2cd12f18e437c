package org.parvis.casework.bulk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order for many cases.
 *
 * @param values what the action needs: {@code assigneeId}, {@code assignee}, {@code teamId},
 *     {@code departmentId}, {@code reason},
 *     {@code fact}, {@code law}, {@code next}, {@code note}; {@link #CANCEL_TASKS} where open tasks of the cases that
 *     it closes end with them
 */
public record BulkCommand(BulkAction action, Map<String, String> values) {

    public static final String CANCEL_TASKS = "cancelTasks";

    public BulkCommand {
        values = Map.copyOf(values);
    }

    boolean cancelsTasks() {
        return values.containsKey(CANCEL_TASKS);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable UUID id(String name) {
        return values.containsKey(name) ? UUID.fromString(text(name)) : null;
    }
}
