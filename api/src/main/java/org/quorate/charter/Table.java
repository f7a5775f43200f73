package org.quorate.charter;

import java.util.List;

/**
 * A marked table: shared by the rows that stand in it.
 *
 * @param document path of the document
 * @param kind the kind by its English name, such as {@code reviews}
 * @param headers the headers as written, left to right
 * @param columns what they mean: the columns by their English names, or a header as written where
 *     it is none of them
 */
public record Table(String document, String kind, List<String> headers, List<String> columns) {

  public Table {
    headers = List.copyOf(headers);
    columns = List.copyOf(columns);
  }

  /** A table whose headers are the English names of its columns. */
  public Table(String document, String kind, List<String> headers) {
    this(document, kind, headers, headers);
  }
}
