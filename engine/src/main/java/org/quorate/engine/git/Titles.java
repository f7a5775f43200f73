package org.quorate.engine.git;

import java.util.List;

/** The title of a contribution, which a forge's merge message holds below its own subject. */
final class Titles {
  private static final int LONGEST = 4_096;

  private Titles() {}

  static String of(Told top) {
    String subject = top.subject();
    List<String> rest = top.message().body().lines().skip(1).filter(Titles::mayBeTitle).toList();
    boolean github = subject.startsWith("Merge pull request #");
    boolean gitlab =
        subject.startsWith("Merge branch '")
            && rest.stream().anyMatch(line -> line.startsWith("See merge request "));
    String title = (github || gitlab) && !rest.isEmpty() ? rest.get(0).strip() : subject;
    return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
  }

  /** The submit queue of Kubernetes put a sentence of its own before the title. */
  private static boolean mayBeTitle(String line) {
    return !line.isBlank() && !line.startsWith("Automatic merge from submit-queue");
  }
}
