package org.quorate.console.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.engine.git.HistoryNote;

/** Notes that say the same of several places, for people; the JSON has each. */
record NoteGroup(String message, String help, List<String> places) {
  private static final int SHOWN = 3;

  static List<NoteGroup> of(List<HistoryNote> notes) {
    Map<List<String>, NoteGroup> groups = new LinkedHashMap<>();
    for (HistoryNote note : notes) {
      groups
          .computeIfAbsent(
              List.of(note.message(), note.help()),
              same -> new NoteGroup(note.message(), note.help(), new ArrayList<>()))
          .places()
          .add(note.place());
    }
    return List.copyOf(groups.values());
  }

  /** The first places, how many more there are, what is odd and what to do. */
  @Override
  public String toString() {
    String first = String.join(", ", places.subList(0, Math.min(SHOWN, places.size())));
    String more =
        places.size() > SHOWN ? Headline.number(places.size() - SHOWN, " and %s more") : "";
    return first + more + ": " + message + "; " + help;
  }
}
