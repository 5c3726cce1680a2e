'use client';

import { useEffect, useState } from 'react';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';
import type { CheckStep } from './check-bytes';

/** Work shorter than this is not worth a word. */
const unseenFor = 1000;

/** What is being done to the file, shown once it takes more than a second. */
export function WorkingLine({
  name,
  step,
  cancel,
}: {
  readonly name: string;
  readonly step: CheckStep;
  readonly cancel: () => void;
}) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), unseenFor);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <Progress
      text={step === 'reading' ? `正在读“${name}”` : `已读完“${name}”，正在检查`}
      done={step === 'reading' ? 0.3 : 0.7}
      action={
        <Button variant="ghost" size="small" onClick={cancel}>
          取消
        </Button>
      }
    />
  );
}
