package org.quorate.engine.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A marked table before anybody asked what its cells mean.
 *
 * @param status what the marker says of every row, or null
 */
record RawTable(
    Document document, TableKind kind, @Nullable String status, RawRow header, List<RawRow> rows) {}
