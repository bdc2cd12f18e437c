package org.parvis.casework.bulk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order for many cases.
 *
 * @param values what the action needs: {@code assigneeId}, {@code assignee}, {@code departmentId}, {@code reason},
 *     {@code fact}, {@code law}, {@code next}, {@code note}; {@link #CANCEL_TASKS} or {@link #KEEP_TASKS}, for the
 *     open tasks of cases that it closes
 */
public record BulkCommand(BulkAction action, Map<String, String> values) {

    public static final String KEEP_TASKS = "keepTasks";
    public static final String CANCEL_TASKS = "cancelTasks";

    public BulkCommand {
        values = Map.copyOf(values);
    }

    /** Whether it ends cases. */
    boolean isClosing() {
        return action == BulkAction.RESOLVE || action == BulkAction.DECLINE;
    }

    boolean keepsTasks() {
        return values.containsKey(KEEP_TASKS) || !values.containsKey(CANCEL_TASKS);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable UUID id(String name) {
        return values.containsKey(name) ? UUID.fromString(text(name)) : null;
    }
}
