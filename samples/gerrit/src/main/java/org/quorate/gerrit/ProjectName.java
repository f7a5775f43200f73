package org.quorate.gerrit;

import com.google.gerrit.entities.Project;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The name of a project. Its key is a class in Gerrit 3.10 and an interface since 3.13, and a call
 * that is compiled for the one fails on the other.
 */
final class ProjectName {
  private static final MethodHandle GET = get();

  private ProjectName() {}

  static String of(Project.NameKey project) {
    try {
      return (String) GET.invoke(project);
    } catch (Throwable e) {
      throw new IllegalStateException("a project has no name", e);
    }
  }

  private static MethodHandle get() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Project.NameKey.class, "get", MethodType.methodType(String.class));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("keys of projects have no names", e);
    }
  }
}
