-- Plans that do not fit the cycle come in all year and are decided on one by one (R43, R82); four more roles of the office (R53).
ALTER TYPE "RoundKind" ADD VALUE 'interim_plans';
ALTER TYPE "Phase" ADD VALUE 'all_year' BEFORE 'accountability';
ALTER TYPE "Role" ADD VALUE 'programme_team' BEFORE 'board_member';
ALTER TYPE "Role" ADD VALUE 'programme_manager' BEFORE 'board_member';
ALTER TYPE "Role" ADD VALUE 'official_sponsor' BEFORE 'board_member';
ALTER TYPE "Role" ADD VALUE 'executive_sponsor' BEFORE 'board_member';
