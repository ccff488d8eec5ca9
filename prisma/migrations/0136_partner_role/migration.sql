-- Who advises from outside the municipality (R9). A new value of an enum can only be used after the migration that adds it.
ALTER TYPE "Role" ADD VALUE 'partner' BEFORE 'board_member';
