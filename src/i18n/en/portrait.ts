/** The picture of a persona. */
export const portrait = {
  'portrait.label': 'Picture of {name}',
  'portrait.choose': 'Choose a picture',
  'portrait.replace': 'Another picture',
  'portrait.remove': 'Remove the picture',
  'portrait.hint': 'Or drop one here, or paste one. It is made small on this device; the file goes nowhere.',
  'portrait.busy': 'The picture is being made small…',
  'portrait.problem.heic':
    'Browsers do not show HEIC pictures. Save it as JPEG first; on an iPhone, share it by e-mail to yourself or choose “Most compatible” in the camera settings.',
  'portrait.problem.svg': 'SVG drawings are not taken, because they can hold programs. Save it as PNG first.',
  'portrait.problem.other': 'This is not a picture that browsers show. Choose a JPEG, PNG, WebP or GIF.',
  'portrait.problem.large': 'This file is larger than 30 MB. Make it smaller first, or take another picture.',
  'portrait.problem.unreadable': 'This picture cannot be read: the file may be damaged. Try another one.',
} as const
