package org.quorate.engine.git;

/**
 * Something in a repository that was not as it should be and did not stop the reading.
 *
 * @param place where it stands, such as {@code .mailmap:3}
 * @param message one lower-case sentence
 * @param help one thing to do
 */
public record HistoryNote(String place, String message, String help)
    implements Comparable<HistoryNote> {

  @Override
  public int compareTo(HistoryNote other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }

  @Override
  public String toString() {
    return place + ": " + message + "\n  help: " + help;
  }
}
