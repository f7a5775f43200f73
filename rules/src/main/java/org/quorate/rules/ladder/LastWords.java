package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.ladder.Voice;
import org.quorate.rules.people.People;

/**
 * When people last said yes or no to one nomination, by what they have not withdrawn. It does not
 * matter whether a row would hear them: whoever may take their word back may say the contrary.
 */
final class LastWords {
  private final People people;
  private final Map<Integer, Instant> yes = new HashMap<>();
  private final Map<Integer, Instant> no = new HashMap<>();

  /** By what was said up to an instant. */
  LastWords(People people, List<Voice> voices, Instant at) {
    this.people = people;
    for (Voice voice : voices) {
      if (!voice.at().isAfter(at) && !isWithdrawn(voice, at)) {
        Map<Integer, Instant> side = objects(voice) ? no : yes;
        side.merge(people.number(voice.by()), voice.at(), LastWords::later);
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean objects(Voice voice) {
    return voice.says() == Voice.Says.OBJECT;
  }

  static boolean isWithdrawn(Voice voice, Instant at) {
    return voice.withdrawn() != null && !voice.withdrawn().isAfter(at);
  }

  /**
   * Whether whoever sponsored or said yes objected later, or the other way round. Of what somebody
   * says at one instant the objection stands.
   */
  boolean replace(Voice voice) {
    int person = people.number(voice.by());
    Instant contrary = (objects(voice) ? yes : no).get(person);
    return contrary != null
        && (objects(voice) ? contrary.isAfter(voice.at()) : !contrary.isBefore(voice.at()));
  }
}
