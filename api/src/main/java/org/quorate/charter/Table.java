package org.quorate.charter;

import java.util.List;

/**
 * A marked table: shared by the rows that stand in it.
 *
 * @param document path of the document
 * @param kind the kind by its English name, such as {@code reviews}
 * @param headers the headers as written, left to right
 */
public record Table(String document, String kind, List<String> headers) {

  public Table {
    headers = List.copyOf(headers);
  }
}
