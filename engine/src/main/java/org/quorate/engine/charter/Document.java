package org.quorate.engine.charter;

import java.util.List;

/** One document as text: its lines without their ends. */
record Document(String path, byte[] bytes, List<String> lines) {

  Spot at(int line, int column) {
    return new Spot(path, line, column);
  }

  /** The line of that number, from 1. */
  String line(int number) {
    return lines.get(number - 1);
  }
}
